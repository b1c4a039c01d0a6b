/** Pieces that, repeated, drive a careless pattern into quadratic or exponential time. */
export const hostilePieces: readonly string[] = [
  ...['a.a.a.', 'a@a@', 'a.a@', '@', '@a.', 'a@a.aa ', '%40', '谢@', 'é@é.', 'a', 'a-', '-', ' ', '谢', 'é'],
  ...[
    '1',
    '4',
    '0',
    '1 ',
    '4 ',
    '1-1-1-',
    '4-4-4-',
    '9 9-',
    '01 ',
    '01-02-',
    '00',
    '0044 ',
    '+1',
    '+1 ',
    '(1)',
    '((((',
  ],
  ...['1.', '1/', '411 ', '4111 ', '4111111111111111 ', '12345678 ', '123456789 ', '1234567890 ', '123-', '１'],
  ...['phone ', 'phone 1', 'phone 123-4567 ', 'ssn ', 'ssn 12345678', '\\n', '\\u0031', '\\u002b'],
  ...['::::', '::1 ', '1:', 'f:', '1.1.1.1 ', 'version 1.2.3.4 ', '550e8400-', 'DE89', 'DE89 ', 'AA11 '],
  ...[
    'sk-',
    'sk-sk-',
    'sk-a ',
    'sk-aaaaaaaaaaaaaaaa-',
    'xox',
    'xoxb-',
    'SG.',
    'SG.a',
    'AKIA',
    'ghp_',
    'eyJ',
    'eyJ.',
    'eyJ-',
    'eyJ ',
  ],
  ...['Bearer ', 'bearer a1a1a1a1a1a1a1a1 ', 'authorization: basic ', '://', '://a:', 'http://a@', 'http://aaaa'],
  ...['-----BEGIN ', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\n'],
];

export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
