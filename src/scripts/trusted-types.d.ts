/** What is used here of Trusted Types (W3C), which TypeScript does not know; some browsers have none. */
declare var trustedTypes: { createPolicy<Rules>(name: string, rules: Rules): Rules } | undefined;
