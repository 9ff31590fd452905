"""The screens of the browser, each with its style sheet beside it under the same name."""
