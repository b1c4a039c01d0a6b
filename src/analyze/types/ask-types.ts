import { join } from 'node:path';
import type { Project } from '../project/read-project.ts';
import type { Resolve } from '../project/resolver.ts';
import { type CheckerChoice, openChecker } from './open-checker.ts';
import { absolutePaths, planPrograms } from './programs.ts';
import type { TypeAnswer, TypeChecker } from './type-checker.ts';
import type { Span, TypeQuestion } from './type-question.ts';

/** What a checker said, in the order of the questions. */
export interface TypedAnswers {
  readonly checker: string;
  readonly answers: readonly (readonly TypeAnswer[])[];
  /** Files of the project that the answers were made from. */
  readonly read: readonly string[];
}

export interface Asking {
  readonly project: Pick<Project, 'root' | 'files' | 'links' | 'overlay'>;
  readonly questions: readonly TypeQuestion[];
  readonly resolve: Resolve;
  readonly checker?: CheckerChoice | undefined;
  readonly check: () => void;
}

/** Asks all questions in one batch for each program; `null` when no checker can be had. */
export async function askTypes({ project, questions, resolve, checker, check }: Asking): Promise<TypedAnswers | null> {
  const opened = await openChecker(checker);
  if (!opened) return null;
  try {
    return answered(opened, project, questions, resolve, check);
  } catch (failure) {
    // A program for another system, one that is not allowed to start, or one that broke off.
    const other = checker === undefined ? await openChecker('bundled') : null;
    if (!other || other === opened) throw failure;
    return answered(other, project, questions, resolve, check);
  } finally {
    opened.close();
  }
}

function answered(
  checker: TypeChecker,
  project: Asking['project'],
  questions: readonly TypeQuestion[],
  resolve: Resolve,
  check: () => void,
): TypedAnswers {
  const byFile = new Map<string, TypeQuestion[]>();
  for (const question of questions) {
    byFile.set(question.place.file, [...(byFile.get(question.place.file) ?? []), question]);
  }
  const given = new Map<TypeQuestion, readonly TypeAnswer[]>();
  const read = new Set<string>();
  const absolute = (file: string) => join(project.root, file);
  const overlay = new Map([...project.overlay].map(([file, text]) => [absolute(file), text]));
  for (const { roots, paths } of planPrograms([...byFile.keys()], project, resolve)) {
    check();
    const asked = roots.filter((file) => byFile.has(file));
    const { answers, files } = checker.answer({
      roots: roots.map(absolute),
      paths: absolutePaths(project.root, paths),
      overlay,
      asked: asked.map((file) => ({ file: absolute(file), spans: (byFile.get(file) ?? []).flatMap(spansOf) })),
    });
    for (const [place, file] of asked.entries()) {
      const rest = [...(answers[place] ?? [])];
      for (const question of byFile.get(file) ?? []) given.set(question, rest.splice(0, spansOf(question).length));
    }
    for (const file of files) if (isOwn(project, file)) read.add(file.slice(project.root.length + 1));
  }
  return { checker: checker.name, answers: questions.map((each) => given.get(each) ?? []), read: [...read] };
}

/** Inside of the root, and listed there: what is installed has a stamp of its own. */
function isOwn({ root, files }: Asking['project'], file: string): boolean {
  return file.startsWith(`${root}/`) && files.has(file.slice(root.length + 1));
}

function spansOf({ steps, argument }: TypeQuestion): Span[] {
  return argument ? [...steps, argument] : [...steps];
}
