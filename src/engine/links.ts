/** The ways between the members of a crew: a hypercube, see `exchange.ts`. */

/**
 * @param members a power of two
 * @returns of each member its links: the k-th leads to member XOR 2^k
 */
export function linksBetween(members: number): readonly (readonly MessagePort[])[] {
  const links: MessagePort[][] = Array.from({ length: members }, () => []);
  for (let bit = 1; bit < members; bit *= 2) {
    for (const [member, own] of links.entries()) {
      const partner = member ^ bit;
      if (partner < member) continue;
      const { port1, port2 } = new MessageChannel();
      own.push(port1);
      links[partner]?.push(port2);
    }
  }
  return links;
}
