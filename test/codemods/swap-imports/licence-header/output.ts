/*!
 * Licensed under the Example License.
 * See LICENSE for the full text.
 */
import OpenAI from 'amplitude-ai/openai';

export default OpenAI;
