//! The list of zone names is that of the zone database of the tests.

use schedule::Zone;

#[test]
fn every_name_of_the_database_is_known_and_no_other() {
    let mut names: Vec<&str> = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    names.sort_unstable();
    assert_eq!(Zone::all().map(Zone::name).collect::<Vec<_>>(), names);
}

#[test]
fn names_are_compared_to_the_letter() {
    assert!(Zone::named("Asia/Shanghai").is_some());
    for other in ["asia/shanghai", "+08:00", "Local", "", "Asia/Shanghai "] {
        assert!(Zone::named(other).is_none(), "{other}");
    }
    assert_eq!(Zone::in_any_case("asia/SHANGHAI"), Zone::named("Asia/Shanghai"));
}
