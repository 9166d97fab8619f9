import type { Random } from './random.ts'

interface Origin {
  readonly weight: number
  readonly language: string
  readonly female: string
  readonly male: string
  readonly family: string
}

/** Names as they stand in a city's telephone book, by where families came from. */
const ORIGINS: readonly Origin[] = [
  {
    weight: 34,
    language: 'en',
    female:
      'Emma Olivia Ava Sophia Charlotte Amelia Harper Evelyn Abigail Emily Ella Grace Hannah Nora Lily Alice Margaret Ruth Helen Joan Patricia Barbara Susan Karen Linda Deborah Megan Lauren',
    male: 'Liam Noah James William Benjamin Lucas Henry Theodore Jack Samuel Owen Daniel Matthew Joseph David Thomas Robert Richard Charles George Frank Walter Arthur Raymond Kevin Brian Scott Kyle',
    family:
      'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson White Harris Clark Lewis Walker Hall Allen Young King Wright Hill Scott Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Bell Murphy Bailey Cooper Kelly Howard Ward Cox Richardson Watson Brooks Bennett Gray Hughes Price Sanders Ross Foster Sullivan Fitzgerald O’Brien O’Connor McCarthy',
  },
  {
    weight: 18,
    language: 'es',
    female:
      'María Sofía Valentina Isabella Camila Lucía Gabriela Ana Carmen Rosa Elena Daniela Mariana Paula Guadalupe Teresa Yolanda Silvia',
    male: 'José Juan Carlos Luis Miguel Diego Mateo Santiago Alejandro Andrés Javier Rafael Fernando Ricardo Eduardo Jorge Manuel Pedro',
    family:
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Núñez Peña',
  },
  {
    weight: 8,
    language: 'zh',
    female: 'Mei Li Xiu Ying Fang Jing Hui Lan Yan Qian Xia Na',
    male: 'Wei Jun Ming Hao Jian Lei Tao Bin Feng Chao Gang Yong',
    family: 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo',
  },
  {
    weight: 6,
    language: 'vi',
    female: 'Linh Hương Lan Thảo Mai Ngọc Trang Hạnh Yến Phương',
    male: 'Minh Hùng Dũng Tuấn Quang Đức Hải Nam Sơn Thắng',
    family: 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô',
  },
  {
    weight: 8,
    language: 'en',
    female: 'Priya Ananya Kavya Lakshmi Meera Neha Pooja Sunita Divya Asha Fatima Ayesha',
    male: 'Arjun Rohan Vikram Sanjay Rahul Anil Ravi Suresh Imran Bilal Amit Kiran',
    family: 'Patel Sharma Singh Kumar Gupta Reddy Iyer Nair Khan Ahmed Desai Mehta Rao Chowdhury',
  },
  {
    weight: 7,
    language: 'en',
    female: 'Aaliyah Imani Nia Amara Zainab Adaeze Ngozi Abena Chiamaka Makena Destiny Jasmine',
    male: 'Malik Kwame Chidi Emeka Kofi Tunde Jamal Darius Andre Marcus Isaiah Xavier',
    family:
      'Okafor Adeyemi Mensah Osei Nwosu Abebe Diallo Kamara Washington Jefferson Booker Freeman Banks Coleman',
  },
  {
    weight: 6,
    language: 'pt',
    female: 'Beatriz Larissa Juliana Fernanda Letícia Camila Inês Conceição',
    male: 'João Pedro Thiago Rafael Bruno Tiago Gonçalo Luís',
    family: 'Silva Santos Oliveira Souza Pereira Costa Ferreira Almeida Carvalho Gonçalves',
  },
  {
    weight: 5,
    language: 'ru',
    female: 'Olena Natalia Svetlana Irina Katarzyna Agnieszka Małgorzata Zofia',
    male: 'Andriy Dmitri Sergei Piotr Paweł Łukasz Tomasz Ivan',
    family:
      'Kowalski Nowak Wiśniewski Wójcik Kovalenko Shevchenko Petrov Ivanov Żukowski Błaszczyk',
  },
  {
    weight: 4,
    language: 'ar',
    female: 'Layla Noor Yasmin Hala Rania Salma Mariam Dina',
    male: 'Omar Hassan Khalid Yusuf Tariq Karim Samir Ali',
    family: 'Haddad Nasser Mansour Al-Rashid Khoury Farah Saleh Aziz',
  },
  {
    weight: 4,
    language: 'ht',
    female: 'Marie-Claire Nadège Fabiola Roseline Chantal Mirlande',
    male: 'Jean-Baptiste Pierre-Louis Wilner Emmanuel Frantz Évens',
    family: 'Pierre Jean-Louis Baptiste Charles Désir Toussaint Étienne Saint-Fleur',
  },
]

/** What somebody is called and speaks. */
export interface InventedName {
  readonly givenName: string
  readonly familyName: string
  readonly language: string
}

const words = (text: string): string[] => text.split(' ')

const BOOK = ORIGINS.map(
  ({ weight, language, female, male, family }) =>
    [
      { language, female: words(female), male: words(male), family: words(family) },
      weight,
    ] as const,
)

/** Invents a name; one person in nine has a name and a family of two origins. */
export function inventName(random: Random, sex: 'female' | 'male'): InventedName {
  const origin = random.weighted(BOOK)
  const family = random.chance(0.11) ? random.weighted(BOOK) : origin
  const familyName = random.chance(0.04)
    ? `${random.pick(family.family)}-${random.pick(origin.family)}`
    : random.pick(family.family)
  const language = random.chance(0.3) ? origin.language : 'en'
  return { givenName: random.pick(origin[sex]), familyName, language }
}

const SHORT: Readonly<Record<string, string>> = {
  William: 'Bill',
  Robert: 'Bob',
  Richard: 'Rick',
  Margaret: 'Peggy',
  Patricia: 'Pat',
  Theodore: 'Teddy',
  Benjamin: 'Ben',
  Samuel: 'Sam',
  Daniel: 'Danny',
  Guadalupe: 'Lupe',
  José: 'Pepe',
  Alejandro: 'Alex',
  Abigail: 'Abby',
  Deborah: 'Debbie',
  Thomas: 'Tom',
  Joseph: 'Joe',
  Isabella: 'Bella',
  Gabriela: 'Gabi',
}

/** The short form that people of this name often go by, or null. */
export const shortName = (givenName: string): string | null => SHORT[givenName] ?? null
