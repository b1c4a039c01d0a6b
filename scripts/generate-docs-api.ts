import { fileURLToPath } from 'node:url';
import { ClassDeclaration, type FunctionDeclaration, type JSDocableNode, Node, Project } from 'ts-morph';

function sentence(node: JSDocableNode): string {
  const text = node.getJsDocs()[0]?.getDescription().trim().replace(/\s+/g, ' ') ?? '';
  return text.split(/(?<=\.) /)[0] ?? '';
}

const isInternal = (node: JSDocableNode): boolean =>
  node.getJsDocs().some((doc) => doc.getTags().some((tag) => tag.getTagName() === 'internal'));

function signature(node: FunctionDeclaration | ReturnType<ClassDeclaration['getMethods']>[number]): string {
  const generics = node.getTypeParameters().map((one) => one.getText());
  const parameters = node.getParameters().map((one) => one.getText().replace(/\s+/g, ' '));
  const result = node.getReturnTypeNode()?.getText() ?? 'void';
  return `${node.getName()}${generics.length > 0 ? `<${generics.join(', ')}>` : ''}(${parameters.join(', ')}): ${result}`;
}

function methodsOf(declaration: ClassDeclaration): string[] {
  const inherited = declaration.getBaseClass();
  const own = declaration
    .getMethods()
    .filter((method) => method.getScope() === 'public' && !method.isStatic() && !isInternal(method))
    .filter((method) => !method.getName().startsWith('[') && !method.getName().startsWith('#'))
    .map((method) => `- \`${signature(method)}\` ${sentence(method)}`.trimEnd());
  return [...own, ...(inherited ? methodsOf(inherited) : [])];
}

function describe(name: string, node: Node): string[] {
  if (Node.isFunctionDeclaration(node)) return [`### ${name}`, '', `\`${signature(node)}\``, '', sentence(node)];
  if (node instanceof ClassDeclaration) return [`### class ${name}`, '', sentence(node), '', ...methodsOf(node)];
  return [];
}

/** What can be imported, from the declarations themselves: functions and classes with their signatures. */
export function publicApi(entries: Readonly<Record<string, string>>): string {
  const tsConfigFilePath = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const project = new Project({ tsConfigFilePath, skipAddingFilesFromTsConfig: true });
  return Object.entries(entries)
    .map(([specifier, file]) => {
      const source = project.addSourceFileAtPath(fileURLToPath(new URL(`../${file}`, import.meta.url)));
      const lines = [...source.getExportedDeclarations()].flatMap(([name, [node]]) => {
        const text = node ? describe(name, node) : [];
        return text.length > 0 ? [...text, ''] : [];
      });
      return [`## import from '${specifier}'`, '', ...lines].join('\n').trimEnd();
    })
    .join('\n\n');
}
