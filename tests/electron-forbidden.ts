/** Stands in for `electron` in tests: only the shell may import it, and no test starts the shell. */
throw new Error('electron was imported outside the shell')
