//! Triggers of Tencent Cloud SCF, a file each.

pub mod cos;
