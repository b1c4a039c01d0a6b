import { appRequire } from '../core/app-require.ts';
import { isMissing } from './missing-module.ts';
import { notLoadable } from './not-loadable.ts';

/** Node's, or a test runner's. */
declare const module: object;

/** The drop-in's CommonJS module, required as the app itself does it: a test runner's mocks of the SDK hold. */
export function loadDropin(dropin: string): object {
  const path = `amplitude-ai/${dropin}`;
  try {
    // In words of its own, `require` of a name that is not written out makes bundlers take in all drop-ins.
    const own: unknown = Reflect.get(module, 'require');
    return typeof own === 'function' ? own.call(module, path) : appRequire()(path);
  } catch (error) {
    throw isMissing(error, path) ? notLoadable(dropin, error) : error;
  }
}
