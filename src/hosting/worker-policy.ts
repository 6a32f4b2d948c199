/** The Trusted Types policy for the one script that is loaded by its address; every page’s security policy names it. */
export const workerPolicy = 'worker';
