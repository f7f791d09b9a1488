/// Numbers of RSA keys that sign in tests alone: making them anew takes a second each.
struct RSANumbers {
    let modulus: String
    /// The private one. The public one is 65537.
    let exponent: String

    static let one = RSANumbers(
        modulus: """
            9FVeIQpe6fUX4DlQQRa_Tda3TnhPBTNchMIntrbxmXscvYagPVx_Pm9F5hY-XuGU477L3vHRErj8BNzvfN8G6LimS-7z245i50xxtG0twYe_BY\
            4lssyLhFvvhEmDRpR0IWHfbolXhIjFVuHpWbwpMG0uNEt1oPNJAl-9RIn2jplgizRkCg6vDxfBnqYH_qLcl6mzxJw9QwdF8etNd2sXUwYahCGs\
            FaCV3T7OHc1PBYqxdru_LwoMQSLs3rViaLGBhFtgGNb6cH95LK66s0fWXu6iyjbs8Pk_ulf-NQwEs_9Jl6kklgNgLrBsQv38Ir4MdPfqZRPEkw\
            qB41vCErQeTQ
            """,
        exponent: """
            OEHar0VdxsUv1ukjZSU5bZD5emghm6swi4HP1pZnaQUrgCj6Br7gLm48_CYVfM-4cjrZYq8vij3NC0qamtgYVWfEpHmzrNMrSyHzEU3NKgEZNs\
            x8uh82JYbsjntFrm_akGAia6dUXxgFxgQ0sDxuiG-vIovYXPN_VTxZjiks-7Z6UovavJMGuHuBarevv7_yrhs5Tu8KD1wDzclhSqBe1Va8FQ44\
            Y6XHmCy_kc0albIngf5PSZnpU0zYqTcB_vZHWLohW5czAP5ZfJ0Ehg3S3BdNfaE2fF76hX88NwGXnMke-hnKaKzDNbpP8yN3RaQ3JIZfHhpxcu\
            q4zcwf_emJ-Q
            """)

    static let other = RSANumbers(
        modulus: """
            1RgPE5U5_NCHIK2qrIolU4kIivnOkdZvg_T9M1tGzy5gPE030VFoelwMMEBVEZlr9CLtSYBws3xo8a0qnW7rohH-lbrs4nSLSCVeC1Jpl3Gcgw\
            znSZf7u5N5Y-wQ-88XxBh_eWeOc0-DJqBX-VZhIuDkqhmCBBHIGuUxdoyjcuC3XyyIN2yZkZG40LAq-kJKioGGhnWHcMSnkG2NzG7lBrj2oRNz\
            bLBwTmmXFVY8U-REJaivr0rBMpf13XT7zbvvSIK0ybAQNtlD39_HDg8dpyPkr7G12sLMYiuKiLd9maitZ59X0J-05wgsooo-uGOSGZxnHjP9RI\
            6Tr7c6fN2X6w
            """,
        exponent: """
            GYVlINpJdJ7g4CgMfdeZutR5onNiqxK8jlhEDueKpnuOaQpyee4_DhCCITFDPvVZ-YZJVvk8BjMLOo6bwPks3V88V2BoyIJewAhBqCd5n_qqXQ\
            Opm6XJL2DtM-ts6UuXNBQfCEI_zE2kjna7spAG2C-JE1o0uRoMFjSG5QTY-oP5VhNdXimD4WvGPS8FRfn6iueMLI2YqReaCsjcPCKS7V7afGKk\
            dfkcVP_IzK9GeuSIxgD_Q-rmugHnN8FgMyepN0127nKKN9rMnHbysIP9a2mKBzHoYA5ks6jJTHJP6r7Z2A60VOyvvNS-LXCoJIm_P5SeJCj7OS\
            dQshG_IZBk2Q
            """)
}
