import { digest } from '../cache/cache-file.ts';
import type { Trace } from '../interpret/trace-project.ts';
import type { Project } from '../project/read-project.ts';
import type { Resolve } from '../project/resolver.ts';
import type { TypesReport } from '../report.ts';
import { type Asking, askTypes, type TypedAnswers } from './ask-types.ts';
import type { Declared } from './declarations.ts';
import { importedViaIn } from './imported-via.ts';
import { settleSites } from './settle-sites.ts';
import type { TypeQuestion } from './type-question.ts';

export interface Deepening extends Pick<Asking, 'checker' | 'check'> {
  readonly project: Project;
  readonly trace: Trace;
  readonly declared: Declared;
  readonly resolve: () => Promise<Resolve>;
  readonly hashOf: (file: string) => string | null;
  readonly isWanted: (file: string) => boolean;
}

/** Puts the questions that the flow has left to a type checker, and the answers into the sites. */
export async function deepen(deepening: Deepening): Promise<Pick<Trace, 'sites'> & { readonly types: TypesReport }> {
  const { project, trace, isWanted } = deepening;
  const questions = trace.questions.filter(({ place }) => isWanted(place.file));
  const typed = questions.length > 0 ? await answersTo(deepening, questions) : null;
  const asked = questions.map((question, place) => ({ question, answers: typed?.answers[place] ?? [] }));
  const { sites, ...counts } = settleSites(trace.sites, asked, {
    entryPoint: project.entryPoints.of,
    importedVia: importedViaIn(project),
    recovered: new Set(trace.unparsed.map(({ file }) => file)),
  });
  const answered = asked.filter(({ question, answers }) => isAnswered(question, answers)).length;
  return { sites, types: { checker: typed?.checker ?? null, asked: questions.length, answered, ...counts } };
}

/** The receiver has a type: that of the step before the method, or of a function itself. */
function isAnswered({ steps }: TypeQuestion, answers: TypedAnswers['answers'][number]): boolean {
  return Boolean(answers[Math.max(0, steps.length - 2)]);
}

async function answersTo(
  { project, declared, resolve, hashOf, checker, check }: Deepening,
  questions: readonly TypeQuestion[],
) {
  const { cache } = project;
  const shape = [declared.stamp, checker ?? '', [...project.files].sort(), questions];
  const of = cache ? digest(JSON.stringify(shape)) : '';
  const kept = cache?.typed(of, hashOf);
  if (kept) return kept;
  const typed = await askTypes({ project, questions, resolve: await resolve(), checker, check });
  if (typed) cache?.keepTyped(of, new Map(typed.read.map((file) => [file, hashOf(file)])), typed);
  return typed;
}
