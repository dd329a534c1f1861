"""How a deck looks: a PowerPoint template together with what Attaché knows of it."""
