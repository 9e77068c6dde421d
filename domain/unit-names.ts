/** English words for the units of the dictionary; others stay as they are. */
export const UNITS: Readonly<Record<string, string>> = {
  家: 'enterprises',
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 million yuan',
  万平方米: '10,000 m²',
  '上月=100': 'previous month = 100',
  '上年同月=100': 'same month last year = 100',
  '上年同期=100': 'same months last year = 100',
};
