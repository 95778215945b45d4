/**
 * Towns and villages that no municipality is called after. Some differ from a municipality's name by a letter
 * ("Rungsted", "Ringsted"): written so they are meant, and are no slips.
 */
export const towns: ReadonlySet<string> = new Set(
  `Aabybro Aars Agerskov Agger Allinge Allingåbro Ans Ansager Arden Asnæs Augustenborg Auning Avedøre Bagsværd Bandholm
   Bedsted Birkerød Bjerringbro Blokhus Boeslunde Bogense Borre Borup Bov Bramming Brande Brejning Broager Brovst
   Brædstrup Brørup Bryrup Charlottenlund Christiansfeld Dalmose Dannemare Dronninglund Durup Dybvad
   Ebeltoft Egernsund Egtved Egå Ejby Elling Eskebjerg Espergærde Farsø Farum Fensmark Ferritslev Fjerritslev Flauenskjold
   Framlev Frederiksværk Fuglebjerg Fynshav Gadstrup Galten Ganløse Gedser Gedsted Gelsted Gevninge Gilleleje Gistrup
   Give Gjern Gjøl Glamsbjerg Glumsø Glyngøre Gram Gredstedbro Grenaa Grindsted Grædstrup Gråsten Gudhjem Gudumholm
   Gundsømagle Gørding Gørlev Haarby Hadsten Hadsund Hals Hammel Hammershøj Hanstholm Harboøre Harlev Haslev Hasle
   Havdrup Havndal Havneby Hedehusene Hejls Hejnsvig Hellerup Herfølge Herlufmagle Hinnerup Hirtshals Hjallerup Hjerm
   Hjerting Hjortshøj Hobro Holeby Holmegaard Holsted Holte Hornbæk Horne Hornslet Hornsyld Hov Humble Humlebæk Hundested
   Hundige Hurup Hvalpsund Hvalsø Højby Højer Højslev Hørning Hørve Jelling Jersie
   Jordrup Juelsminde Jyderup Jyllinge Jægerspris Kaas Karise Karlslunde Karup Kibæk Kirkeby Kjellerup Klarup Kokkedal
   Kolind Kongsted Kongerslev Korsør Kruså Kvistgård Kværndrup Køng Langå Lem Lemming Lindknud Liseleje Lohals Lundby
   Lunderskov Lynge Lystrup Løgstrup Løgstør Løgumkloster Løjt Løkken Løsning Malling Marstal Mariager Maribo Marslev
   Millinge Munkebo Mårslet Mørke Mørkøv Nakskov Nexø Nibe Nim Nivå Nordby Nordborg Nykøbing Næsbjerg Nørager Nørre Aaby
   Nørresundby Odden Oksbøl Otterup Ourø Outrup Pandrup Præstø Ramme Ranum Ribe Ringe Roslev Rudkøbing Rungsted Ruds Vedby
   Ry Ryomgård Ryslinge Rødby Rødbyhavn Rødding Rødekro Rønde Rønne Rønnede Sakskøbing Sandved Saltum Seden Sejs Sindal
   Skagen Skals Skamby Skibby Skibet Skjern Skovlunde Skovshoved Skælskør Skærbæk Skørping Slangerup Smørum Snertinge
   Solbjerg Spjald Spøttrup Stege Stenløse Stenlille Stenstrup Stilling Stoholm Store Heddinge Storvorde Strandby Strib
   Strøby Stubbekøbing Støvring Sulsted Sundby Sunds Svaneke Svinninge Svogerslev Sæby Søften Sønderho Sørup Tarm Taulov
   Terndrup Them Thorsø Thyborøn Thyregod Tim Tinglev Tistrup Tjæreborg Toftlund Tommerup Tranbjerg Tranekær Trige Troense
   Trustrup Tølløse Tørring Ugerløse Ulfborg Ullerslev Ulstrup Uldum Vadum Vamdrup Vanløse Veddelev Vedbæk Vejby Vejstrup
   Vemb Vestbjerg Vester Hassing Viby Videbæk Vildbjerg Vildsund Vinderup Virklund Virum Vissenbjerg Vivild Vodskov Vojens
   Vorbasse Vorup Vrå Væggerløse Værløse Ærøskøbing Ølgod Ølstykke Ørbæk Ørsted Ørum Østerlars Ålbæk Ålestrup Ålsgårde
   Årslev Årup`
    .split(/\s+/u)
    .filter(Boolean),
);
