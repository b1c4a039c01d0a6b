import { ownPackage } from '../../lib/own-package.ts';

const flag = `--import ${ownPackage}/register`;

/** Scripts that start the app, by their usual names. */
export const isStart = (name: string): boolean =>
  /^(?:start|serve|dev|server|worker|prod|production)(?::|$)/.test(name);

/** A program that takes the flags of Node, where it begins a command and is given a file. */
const program =
  /((?:^|&&|\|\||;|\|)\s*(?:[A-Z_][A-Z0-9_]*=\S+\s+)*(?:cross-env\s+(?:\S+=\S+\s+)*)?(?:node|tsx)(?:\s+watch)?)(?=\s+(?!--(?:test|eval|print|version|help)\b|-[epvh]\b))/g;

const isThere = new RegExp(`${ownPackage}/register|${ownPackage} instrument|${ownPackage}-instrument`);

/** A script with the flag; the same text where there is nothing to add it to, or it is there. */
export function withFlag(script: string): string {
  return isThere.test(script) ? script : script.replace(program, `$1 ${flag}`);
}

export const withoutFlag = (script: string): string => script.replaceAll(` ${flag}`, '');

/** Whether a script starts with the flag, or with a tool of ours that gives it. */
export const hasFlag = (script: string): boolean => isThere.test(script);
