"""The generator's core: data in YAML to checked models to pages. It knows no MkDocs."""
