import { type Find, matching, whenHas } from './span.ts';

/**
 * Tokens by their prefix. Each lookbehind holds every character of what follows, so that a run of them is tried from
 * one place only: `sk-sk-sk-…` would be quadratic otherwise.
 */
const prefixed: Readonly<Record<string, readonly [hint: RegExp, token: RegExp]>> = {
  'OpenAI, Anthropic, OpenRouter, Langfuse': [/[sp]k-/, /(?<![\w-])(?:sk|pk)-[\w-]{16,}/g],
  'Groq, xAI, Perplexity, Replicate, Tavily': [
    /gsk_|xai-|pplx-|r8_|tvly-/,
    /(?<![\w-])(?:gsk_|xai-|pplx-|r8_|tvly-)[\w-]{20,}/g,
  ],
  'AWS access key': [/AKIA|ASIA/, /(?<![A-Z\d])(?:AKIA|ASIA)[A-Z\d]{16}(?![A-Z\d])/g],
  GitHub: [/gh[oprsu]_|github_pat_/, /(?<![A-Za-z\d])(?:gh[oprsu]_[A-Za-z\d]{30,}|github_pat_\w{40,})/g],
  'GitLab, npm, PyPI, Hugging Face': [/glpat-|npm_|pypi-|hf_/, /(?<![\w-])(?:glpat-|npm_|pypi-|hf_)[\w-]{16,}/g],
  Slack: [/xox|xapp/, /(?<![\w-])(?:xox[a-z]|xapp)-[\w-]{10,}/g],
  'Google API key': [/AIza/, /(?<![\w-])AIza[\w-]{30,}/g],
  'Google access token': [/ya29/, /(?<![\w.-])ya29\.[\w.-]{20,}/g],
  'Stripe, webhooks': [/k_live_|k_test_|whsec_/, /(?<![A-Za-z\d])(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z\d]{10,}/g],
  SendGrid: [/SG\./, /(?<![\w.-])SG\.[\w-]{16,64}\.[\w-]{16,64}/g],
  Shopify: [/shp[acps]/, /(?<![A-Za-z\d])shp(?:at|ca|pa|ss)_[a-f\d]{32}/g],
  'JSON Web Token': [/eyJ/, /(?<![\w.-])eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g],
};

const words = /^[a-z]+(?:[-_][a-z]{1,15})*$/;

/** `sk-learn-pipeline-example` has the prefix and nothing random. */
export const tokenRows: readonly { readonly name: string; readonly find: Find }[] = Object.entries(prefixed).map(
  ([name, [hint, token]]) => ({
    name,
    find: whenHas(
      hint,
      matching(token, (found) => !words.test(found)),
    ),
  }),
);

/** The token of an `Authorization` header. */
export const findBearer = whenHas(
  /bearer|basic/i,
  matching(
    /(?<=\b(?:bearer|authorization["']?:\s{0,4}["']?basic)[ \t]{1,4})[\w.~+/-]{16,}={0,2}/gi,
    (found) => /\d/.test(found) || found.length >= 32,
  ),
);

/** A private key in PEM form; one that was cut off goes as far as it looks like one. */
export const findPrivateKeys = matching(
  /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[^-]|-(?!----)){0,16384}-----END [A-Z ]{1,40}-----|(?:(?:\s|\\[nr])*[\w+/=]{16,})*)/g,
  () => true,
);
