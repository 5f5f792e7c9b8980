export function ChainMapView(_: { loaded: unknown }) { return null; }
