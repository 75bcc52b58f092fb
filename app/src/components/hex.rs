//! Bytes for people to read.

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// How many bytes stand in a line.
const WIDTH: usize = 16;

/// Two digits for each byte, without anything between them.
pub(crate) fn digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        push(&mut text, *byte);
    }
    text
}

/// Lines of an offset, sixteen bytes, and the characters that they are in ASCII: a dot where they are none to be seen.
pub(crate) fn dump(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5);
    // No event has 16 MiB.
    let digits = if bytes.len() > 1 << 16 { 3 } else { 2 };
    for (i, line) in bytes.chunks(WIDTH).enumerate() {
        let offset = i * WIDTH;
        if i > 0 {
            text.push('\n');
        }
        let offset = offset.to_be_bytes();
        for byte in &offset[size_of::<usize>() - digits..] {
            push(&mut text, *byte);
        }
        text.push(' ');
        for at in 0..WIDTH {
            text.push_str(if at == WIDTH / 2 { "  " } else { " " });
            match line.get(at) {
                Some(byte) => push(&mut text, *byte),
                None => text.push_str("  "),
            }
        }
        text.push_str("  ");
        text.extend(line.iter().map(|byte| if matches!(byte, b' '..=b'~') { char::from(*byte) } else { '.' }));
    }
    text
}

fn push(text: &mut String, byte: u8) {
    text.push(DIGITS[usize::from(byte >> 4)].into());
    text.push(DIGITS[usize::from(byte & 15)].into());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_line_by_line() {
        assert_eq!(dump(&[]), "");
        assert_eq!(digits(&[0, 255, 65]), "00ff41");
        let lines = "\
0000  00 01 02 03 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f  ................
0010  41 20 7e 7f 80                                    A ~..";
        let bytes: Vec<u8> = (0..16).chain([65, 32, 126, 127, 128]).collect();
        assert_eq!(dump(&bytes), lines);
        assert!(
            dump(&vec![0; 0x0001_0010])
                .ends_with("010000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  ................")
        );
    }
}
