/**
 * Every version by every way, which takes longer than a change should wait for. `npm run test:support` asks for it, and
 * `AMPLITUDE_AI_FULL_MATRIX=true npx vitest run <files>` does.
 */
export const isWholeMatrix = process.env.AMPLITUDE_AI_FULL_MATRIX === 'true';
