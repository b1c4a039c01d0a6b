// the client
import /* default */ OpenAI, {
  // errors
  APIError, // from \'openai\'
  toFile, /* helper */
} from /* here: */ 'amplitude-ai/openai'; // the SDK

export { OpenAI, APIError, toFile };
