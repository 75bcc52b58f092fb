//! The table of embedded files.

use std::{
    error::Error,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

/// The files so far, as the source of a Rust table.
pub(crate) struct Table<'a> {
    out: &'a Path,
    /// Whether time is spent on making the files as small as possible.
    best: bool,
    rows: String,
}

impl<'a> Table<'a> {
    pub(crate) fn new(out: &'a Path, best: bool) -> Self {
        Self { out, best, rows: String::new() }
    }

    /// Adds a file below `/assets/` whose path changes with its content, so that it never goes stale.
    pub(crate) fn add_hashed(&mut self, name: &str, content: &[u8]) -> Result<(), Box<dyn Error>> {
        let (stem, extension) = name.split_once('.').ok_or("an asset needs an extension")?;
        let path = format!("/assets/{stem}-{}.{extension}", &hash(content)[..16]);
        self.add(name, &path, true, content)
    }

    /// Adds the files of a folder under their own names. Folders in it are not looked into.
    pub(crate) fn add_folder(&mut self, folder: &Path) -> Result<(), Box<dyn Error>> {
        let mut files = folder.read_dir()?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
        files.sort();
        for file in files.iter().filter(|file| file.is_file()) {
            let name = file.file_name().and_then(|name| name.to_str()).ok_or("a public file's name is not a text")?;
            if !name.starts_with('.') {
                self.add(name, &format!("/{name}"), false, &fs::read(file)?)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, path: &str, immutable: bool, content: &[u8]) -> Result<(), Box<dyn Error>> {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let (mime, compressible) = kind(extension).ok_or_else(|| format!("what kind of file is {name}?"))?;
        let identity = self.embed(name, content)?;
        let (brotli, gzip) = if compressible {
            let brotli = self.embed(&format!("{name}.br"), &brotli(content, self.best)?)?;
            let gzip = self.embed(&format!("{name}.gz"), &gzip(content, self.best)?)?;
            (format!("Some({brotli})"), format!("Some({gzip})"))
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        let etag = &hash(content)[..32];
        writeln!(
            self.rows,
            "    Asset {{ name: {name:?}, path: {path:?}, mime: {mime:?}, immutable: {immutable}, etag: {etag:?}, \
             identity: {identity}, brotli: {brotli}, gzip: {gzip} }},"
        )?;
        Ok(())
    }

    /// Writes a file that the table can refer to, and gives the expression that does.
    fn embed(&self, name: &str, content: &[u8]) -> io::Result<String> {
        let folder = self.out.join("embedded");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), content)?;
        Ok(format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/embedded/{name}")))
    }

    pub(crate) fn write(self, client: &str) -> io::Result<()> {
        let rows = self.rows;
        let source = format!("const CLIENT_NAME: &str = {client:?};\n\nstatic ASSETS: &[Asset] = &[\n{rows}];\n");
        fs::write(self.out.join("assets.rs"), source)
    }
}

/// The media type of a file, and whether compressing it is worth anything.
fn kind(extension: &str) -> Option<(&'static str, bool)> {
    Some(match extension {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "json" => ("application/json", true),
        "png" => ("image/png", false),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "webmanifest" => ("application/manifest+json", true),
        _ => return None,
    })
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn brotli(content: &[u8], best: bool) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: if best { 11 } else { 1 },
        lgwin: 24,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut small, &parameters)?;
    Ok(small)
}

fn gzip(content: &[u8], best: bool) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), if best { Compression::best() } else { Compression::fast() });
    encoder.write_all(content)?;
    encoder.finish()
}
