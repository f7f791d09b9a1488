// Gives the target a file until its own arrive.
