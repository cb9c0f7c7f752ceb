/** Reference systems that a person may declare for a file that does not: EPSG code and what people call it. */
export const SYSTEMS = [['EPSG:4490', 'CGCS2000 (EPSG:4490)'], ['EPSG:4326', 'WGS 84 (EPSG:4326)'], ['EPSG:4547', 'CGCS2000 3°, 114°E (EPSG:4547)'], ['EPSG:4548', 'CGCS2000 3°, 117°E (EPSG:4548)'], ['EPSG:4549', 'CGCS2000 3°, 120°E (EPSG:4549)']] as const
