import type { File } from '@babel/types';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { positionOf } from '../../lib/position.ts';
import { isTypeKind } from './imported-names.ts';

/** A file that swaps and already takes values from our package's root may count on another way in. */
export function ownImports(tree: File): Diagnostic[] {
  return tree.program.body.flatMap((node): Diagnostic[] => {
    if (node.type !== 'ImportDeclaration' || node.source.value !== ownPackage || isTypeKind(node.importKind)) return [];
    const values = node.specifiers.filter((one) => one.type !== 'ImportSpecifier' || !isTypeKind(one.importKind));
    if (values.length === 0) return [];
    const names = values.map((one) => one.local.name).join(', ');
    const message = `this file already uses ${names} of ${ownPackage}: a call that two ways see is recorded once`;
    return [{ severity: 'info', code: 'already-instrumented', message, ...positionOf(node) }];
  });
}
