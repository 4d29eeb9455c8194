/** Coordinates and tracks of persons. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { coordinate, coordinatePair } from '../values/contacts/addresses.ts';

export const geolocationClass: DataClass = {
  id: 'geolocation',
  names: {
    pt: ['latitude residencia', 'longitude residencia', 'coordenadas', 'geolocalizacao', 'localizacao gps'],
    en: [
      'geo location',
      'gps',
      'gps lat',
      'gps lng',
      'gps latitude',
      'gps longitude',
      'home latitude',
      'home longitude',
      'geolocation',
      'coordinates',
      'household gps',
      'latitude',
      'longitude',
      'lat',
      'lng',
      'lon',
      'geopoint',
      'geo point',
    ],
    fr: ['geolocalisation', 'coordonnees gps', 'latitude domicile', 'longitude domicile'],
    ar: ['إحداثيات', 'خط عرض', 'خط طول', 'موقع جغرافي'],
    zh: ['经度', '纬度', '坐标', '定位', '地理位置', 'gps'],
  },
  hints: {
    en: ['location', 'position'],
  },
  values: [coordinate, coordinatePair],
  needs: 'person-link',
  becomes: personOnly,
  hits: [
    {
      collection: 'households',
      field: 'gps.latitude',
      values: [9.0571, 6.5244, 12.0022],
      beside: {
        head_of_household: ['Musa Bello', 'Ngozi Eze', 'Amina Sani'],
        phone: ['+234 803 555 0100', '+234 805 555 0101', '+234 807 555 0102'],
      },
    },
  ],
  misses: [
    {
      collection: 'weather_stations',
      field: 'latitude',
      values: [9.0571, 6.5244, 12.0022],
      beside: { temperature: [20.1, 22.3, 19.4], humidity: [50, 60, 70] },
    },
  ],
};
