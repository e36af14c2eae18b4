import { buildCountries, toCountryTopology } from './countries';
import { drawGround } from './ground';
import { buildPlaces } from './places';
import { KEPT_LINES } from './policy';
import { buildRegions, findCrimeanLine, toRegionTopology } from './regions';
import { writeData } from './topology';
import { readWorldMap, toDisputedLines } from './world-map';

const [path = '/usr/share/qgis/resources/data/world_map.gpkg'] = process.argv.slice(2);
const worldMap = readWorldMap(path);
const disputedLines = [...toDisputedLines(worldMap), ...KEPT_LINES];
const countryLines = [...disputedLines, ...findCrimeanLine(worldMap)];

const small = buildCountries('110m', worldMap.alpha2, countryLines);
const coarse = toCountryTopology(small, 1e4);
writeData('countries-110m.json', JSON.stringify(coarse));
writeData('ground.svg', drawGround(coarse));
const large = buildCountries('50m', worldMap.alpha2, countryLines);
writeData('countries-50m.json', JSON.stringify(toCountryTopology(large, 3e4)));

const regions = buildRegions(worldMap, disputedLines, 1.8e-3);
writeData('regions.json', JSON.stringify(toRegionTopology(regions, 3e4)));

const { labels, cities } = buildPlaces(large.countries, large.names, regions.regions, worldMap);
writeData('labels.json', JSON.stringify(labels));
writeData('cities.json', JSON.stringify(cities));
