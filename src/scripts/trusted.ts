/** The policies of Trusted Types by which a text may become markup or code; the security policy of a page names them. */
export const trustedNames = ['entities', 'worker'] as const;

/** What makes of a text one that the browser trusts: to the browser no longer a string. */
interface Rules {
  createHTML?: (text: string) => string;
  createScriptURL?: (address: string) => string;
}

/** What is used here of Trusted Types, which TypeScript does not know. */
interface TrustedTypes {
  createPolicy<Own extends Rules>(name: string, rules: Own): Own;
}

/** These rules as a policy of that name, once in a page; as they are, where the browser asks for none. */
export function trusted<Own extends Rules>(name: (typeof trustedNames)[number], rules: Own): Own {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, rules) ?? rules;
}
