"""How texts are typed in each script: what is found wrong, reported as warnings, and mended where that is safe."""
