/** A noun as Danish inflects it: singular and plural, each indefinite and definite. */
type NounForms = readonly [singular: string, theOne: string, plural: string, theMany: string];

/**
 * What public documents call something that several take part in. A compound is of the kind of its last part
 * ("vejaftale", "kulturnetværk").
 */
export const collaborationNouns: readonly NounForms[] = [
  ['samarbejde', 'samarbejdet', 'samarbejder', 'samarbejderne'],
  ['fællesskab', 'fællesskabet', 'fællesskaber', 'fællesskaberne'],
  ['aftale', 'aftalen', 'aftaler', 'aftalerne'],
  ['ordning', 'ordningen', 'ordninger', 'ordningerne'],
  ['partnerskab', 'partnerskabet', 'partnerskaber', 'partnerskaberne'],
  ['netværk', 'netværket', 'netværk', 'netværkene'],
  ['alliance', 'alliancen', 'alliancer', 'alliancerne'],
  ['forbund', 'forbundet', 'forbund', 'forbundene'],
  ['pagt', 'pagten', 'pagter', 'pagterne'],
  ['konsortium', 'konsortiet', 'konsortier', 'konsortierne'],
  ['sammenslutning', 'sammenslutningen', 'sammenslutninger', 'sammenslutningerne'],
];

/** What one can be in too, but which often names something smaller: a body, an undertaking, a trial. */
export const venueNouns: readonly NounForms[] = [
  ['projekt', 'projektet', 'projekter', 'projekterne'],
  ['initiativ', 'initiativet', 'initiativer', 'initiativerne'],
  ['forening', 'foreningen', 'foreninger', 'foreningerne'],
  ['selskab', 'selskabet', 'selskaber', 'selskaberne'],
  ['klub', 'klubben', 'klubber', 'klubberne'],
  ['forsøg', 'forsøget', 'forsøg', 'forsøgene'],
  ['program', 'programmet', 'programmer', 'programmerne'],
  ['klynge', 'klyngen', 'klynger', 'klyngerne'],
  ['forum', 'forummet', 'fora', 'foraene'],
  ['organisation', 'organisationen', 'organisationer', 'organisationerne'],
];
