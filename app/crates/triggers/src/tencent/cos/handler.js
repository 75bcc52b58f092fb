const META = 'x-cos-meta-';

exports.main_handler = async (event, context) =>
  event.Records.map(({ cos: { cosObject, cosBucket } }) => {
    // The key begins with `/APPID/BUCKET/`; the COS API takes the rest, and the bucket with its APPID.
    const folder = `/${cosBucket.appid}/${cosBucket.name}/`;
    const own = Object.entries(cosObject.meta).filter(([name]) => name.startsWith(META));
    return {
      bucket: `${cosBucket.name}-${cosBucket.appid}`,
      key: cosObject.key.startsWith(folder) ? cosObject.key.slice(folder.length) : cosObject.key,
      size: cosObject.size,
      meta: Object.fromEntries(own.map(([name, value]) => [name.slice(META.length), value])),
    };
  });
