import { parsedAddress } from '../../shared/address';

describe('an address', () => {
  it('is seen from another, and null if it is none', () => {
    expect(parsedAddress('two', 'https://example.org/one')?.href).toBe('https://example.org/two');
    expect(parsedAddress('two')).toBeNull();
    expect(parsedAddress('https://exa mple.org')).toBeNull();
  });
});
