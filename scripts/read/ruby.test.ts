import { expect, test } from 'vitest';
import { Unreadable } from './reader.ts';
import { statements } from './ruby.ts';

test('statements with their lines and blocks, without comments', () => {
  const text = `# why
gem 'a', # because
    '~> 1',
    git: "https://x/#{y}" # z
=begin
gem 'no'
=end
group :test do
  source 'https://x' do |s|
    gem 'b'
  end
end
if x
  gem 'c' if y
end
Gem::Specification.new { |spec| spec.name = '#x' }
value = if z
  1
end
__END__
end
`;
  expect(statements(text).map(({ text: written, line, within }) => [line, written, within])).toEqual([
    [2, `gem 'a', '~> 1', git: "https://x/#{y}"`, []],
    [8, 'group :test do', []],
    [9, "source 'https://x' do |s|", ['group :test do']],
    [10, "gem 'b'", ['group :test do', "source 'https://x' do |s|"]],
    [13, 'if x', []],
    [14, "gem 'c' if y", ['if x']],
    [16, "Gem::Specification.new { |spec| spec.name = '#x' }", []],
    [17, 'value = if z', []],
    [18, '1', ['value = if z']],
  ]);
});

test.each([
  ['a\nend\n', 'Line 2: "end" closes nothing.'],
  ['group do\n', 'The file ends in the middle of a block.'],
  ['<<<<<<< HEAD\n', 'Line 1: expected Ruby, found the mark of a merge conflict.'],
  ['x do\n'.repeat(200), 'Line 101: nested more than 100 levels deep.'],
  ['\0', 'The file contains a NUL byte; expected text.'],
])('%.20j is unreadable', (text, message) => {
  expect.assertions(1);
  try {
    statements(text);
  } catch (error) {
    expect((error as Unreadable).message).toBe(message);
  }
});
