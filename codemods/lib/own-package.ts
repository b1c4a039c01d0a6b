/** The package whose subpaths are the drop-ins, and which rewritten code therefore depends on. */
export const ownPackage = 'amplitude-ai';
