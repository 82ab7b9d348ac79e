from carehome_app.ui import overrides

overrides.install()
