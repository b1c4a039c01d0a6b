// the client
import /* default */ OpenAI, {
  // errors
  APIError, // from \'openai\'
  toFile, /* helper */
} from /* here: */ 'openai'; // the SDK

export { OpenAI, APIError, toFile };
