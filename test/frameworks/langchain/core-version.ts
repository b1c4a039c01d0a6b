/** The version of the framework that tests run on; another file of tests puts its own in place. */
export const coreVersion = '1';
