/*!
 * Licensed under the Example License.
 * See LICENSE for the full text.
 */
import OpenAI from 'openai';

export default OpenAI;
