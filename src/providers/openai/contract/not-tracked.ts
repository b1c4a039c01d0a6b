/** Parts of the API that lead to a model and are no call of one, each with the reason. */
export const notTracked = {
  'assistant runs':
    'a run is made on the server after the call that asked for it; the vendor retired assistants in favour of responses',
  conversations: 'a conversation is a store of items and asks no model; the responses made in it are tracked',
  'responses.retrieve':
    'it reads a stored answer, as often as the app likes; the call that asked for it has been told of, as queued',
  videos: 'a video is a job that the server does later; the call only puts it into a queue',
  batches: 'a batch is a file that the server works off within a day; the call only puts it into a queue',
  realtime: 'a session over a socket or a telephone has no requests and answers that could be told apart as calls',
};
