"""How the site is run: settings, addresses, the embedded database, health."""
