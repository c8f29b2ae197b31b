"""What the site is made with: its pages of commands and schemas, its pictures."""
