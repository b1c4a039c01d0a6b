import 'openai';
import {} from 'openai';
