"""The demo's people and articles. All is made by the actions, as people would.

`content/` holds one article a pair of files: its words (.txt), and what the desk did
with them (.toml: the claims, each with its verdict, citations and steps in order).
"""
