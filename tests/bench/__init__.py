"""How fast Attaché is, as ratios to plain python-pptx measured in the same run."""
