"""What can be asked of the app, by name and with arguments: the one language of menus, lines
of text and lectures.
"""
