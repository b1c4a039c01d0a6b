/**
 * How far a value may travel. The content modes are a matrix over these classes (`src/core/privacy.ts`), so a field
 * cannot be forgotten: without a class it does not compile.
 *
 * - `none`: measurements and names of things the app's authors chose.
 * - `identity`: who or which conversation.
 * - `content`: what people or models said, or what a tool read or returned.
 */
export type PrivacyClass = 'none' | 'identity' | 'content';

/** How an option becomes a wire value: as it is, as JSON in a string, wrapped as `{ text }`, or read off the stack. */
export type Encoding = 'plain' | 'json' | 'text' | 'enrichments' | 'toolDefinitions' | 'callSite' | 'errorText';
