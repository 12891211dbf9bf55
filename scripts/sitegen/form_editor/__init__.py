"""The form editor at `/admin/`: its configuration, made from the models and the data, and the files around it."""
