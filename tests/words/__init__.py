"""Every sentence that Beatbook can say, collected from its source, and the phrases that it must not contain."""
